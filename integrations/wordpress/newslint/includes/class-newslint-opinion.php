<?php
/**
 * What newslint says about an article.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * A verdict with its findings.
 */
class Newslint_Opinion {

	/**
	 * One of pass, review, block, incomplete.
	 *
	 * @var string
	 */
	public $verdict;

	/**
	 * The findings of the JSON report.
	 *
	 * @var array[]
	 */
	public $findings;

	/**
	 * Why an article could not be checked.
	 *
	 * @var string
	 */
	public $problem;

	/**
	 * Stands for exactly the words that were judged.
	 *
	 * @var string
	 */
	public $digest;

	/**
	 * Whether the service takes findings that are called wrong.
	 *
	 * @var bool
	 */
	public $takes_feedback = false;

	/**
	 * Keeps what was said.
	 *
	 * @param string  $verdict  The verdict.
	 * @param array[] $findings The findings.
	 * @param string  $problem  Why it is incomplete.
	 * @param string  $digest   Stands for the words.
	 */
	public function __construct( $verdict, $findings, $problem, $digest ) {
		$this->verdict  = $verdict;
		$this->findings = $findings;
		$this->problem  = $problem;
		$this->digest   = $digest;
	}

	/**
	 * Gives the findings that are errors.
	 *
	 * @return array[]
	 */
	public function errors() {
		return array_values(
			array_filter(
				$this->findings,
				function ( $one ) {
					return 'error' === $one['severity'];
				}
			)
		);
	}

	/**
	 * Says in a sentence why an article is held back.
	 */
	public function sentence() {
		if ( 'incomplete' === $this->verdict ) {
			/* translators: %s: what went wrong */
			return sprintf( __( 'newslint could not check this article, so it is not published (%s).', 'newslint' ), $this->problem );
		}
		$told = array_map(
			function ( $one ) {
				return $one['message'];
			},
			array_slice( $this->errors(), 0, 3 )
		);
		/* translators: %s: what is wrong */
		return sprintf( __( 'newslint holds this article back: %s', 'newslint' ), implode( ' ', $told ) );
	}

	/**
	 * Gives it as data for the editor.
	 */
	public function data() {
		return array(
			'verdict'  => $this->verdict,
			'findings' => $this->findings,
			'problem'  => $this->problem,
			'digest'   => $this->digest,
			'feedback' => $this->takes_feedback,
		);
	}
}
