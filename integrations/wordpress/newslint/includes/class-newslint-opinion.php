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
		return $this->of( 'error' );
	}

	/**
	 * Gives the findings that an author is asked about.
	 *
	 * @return array[]
	 */
	public function warnings() {
		return $this->of( 'warning' );
	}

	/**
	 * Gives the findings of a severity.
	 *
	 * @param string $severity The severity.
	 * @return array[]
	 */
	private function of( $severity ) {
		return array_values(
			array_filter(
				$this->findings,
				function ( $one ) use ( $severity ) {
					return $severity === $one['severity'];
				}
			)
		);
	}

	/**
	 * Says in a sentence why an article does not go out.
	 */
	public function sentence() {
		if ( 'incomplete' === $this->verdict ) {
			/* translators: %s: what went wrong */
			return sprintf( __( 'newslint could not check this article, so it is not published (%s).', 'newslint' ), $this->problem );
		}
		if ( 'review' === $this->verdict ) {
			/* translators: %s: what is to be looked at */
			return sprintf( __( 'newslint asks for a look before this article goes out; confirm it in the editor: %s', 'newslint' ), $this->told( $this->warnings() ) );
		}
		/* translators: %s: what is wrong */
		return sprintf( __( 'newslint holds this article back: %s', 'newslint' ), $this->told( $this->errors() ) );
	}

	/**
	 * Gives the messages of the first findings.
	 *
	 * @param array[] $findings The findings.
	 */
	private function told( $findings ) {
		return implode( ' ', array_column( array_slice( $findings, 0, 3 ), 'message' ) );
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
