<?php
/**
 * Asks the service.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sends articles to `newslint serve`; whatever is not a verdict is `incomplete`.
 */
class Newslint_Client {

	const TIMEOUT = 15;

	/**
	 * The settings.
	 *
	 * @var Newslint_Settings
	 */
	private $settings;

	/**
	 * Answers of this request, by what was asked: a post is saved through several filters.
	 *
	 * @var Newslint_Opinion[]
	 */
	private $known = array();

	/**
	 * Keeps the settings.
	 *
	 * @param Newslint_Settings $settings The settings.
	 */
	public function __construct( $settings ) {
		$this->settings = $settings;
	}

	/**
	 * Asks about an article.
	 *
	 * @param array $article With title, content, excerpt, date and author (a user's number).
	 * @return Newslint_Opinion
	 */
	public function ask( $article ) {
		$order  = $this->order( $article );
		$asked  = wp_json_encode( $order );
		// A word of override holds for words: a draft's date moves by itself, and its author may change.
		$digest = hash( 'sha256', wp_json_encode( array( $order['content'], $order['profile'] ) ) );
		if ( ! isset( $this->known[ $asked ] ) ) {
			$this->known[ $asked ] = $this->answer( $order, $digest );
		}
		return $this->known[ $asked ];
	}

	/**
	 * Gives the request's body.
	 *
	 * @param array $article The article.
	 */
	private function order( $article ) {
		$author = get_userdata( (int) $article['author'] );
		$meta   = array_filter(
			array(
				'published' => substr( (string) $article['date'], 0, 10 ),
				'author'    => $author ? $author->display_name : '',
				'origin'    => $this->settings->origin(),
			)
		);
		/**
		 * Lets a site add metadata that newslint's rules ask for, such as `sponsored`.
		 *
		 * @param array $meta    Names and values, all text.
		 * @param array $article The article.
		 */
		$meta  = (array) apply_filters( 'newslint_meta', $meta, $article );
		$value = array(
			'title'   => array( 'raw' => $article['title'] ),
			'excerpt' => array( 'raw' => $article['excerpt'] ),
			'content' => array( 'raw' => $article['content'] ),
		);
		return array(
			'content' => $value,
			'format'  => 'json',
			'view'    => 'wordpress',
			'name'    => 'article.json',
			'meta'    => (object) array_map( 'strval', $meta ),
			'profile' => '' === $this->settings->profile() ? null : $this->settings->profile(),
			'lang'    => 0 === strpos( get_user_locale(), 'id' ) ? 'id' : 'en',
		);
	}

	/**
	 * Sends a request and reads the answer.
	 *
	 * @param array  $order  The request's body.
	 * @param string $digest Stands for it.
	 */
	private function answer( $order, $digest ) {
		$headers = array( 'Content-Type' => 'application/json' );
		if ( '' !== $this->settings->token() ) {
			$headers['Authorization'] = 'Bearer ' . $this->settings->token();
		}
		$response = wp_remote_post(
			$this->settings->service() . '/v1/check',
			array(
				'headers'     => $headers,
				'body'        => wp_json_encode( $order ),
				'timeout'     => self::TIMEOUT,
				'redirection' => 0,
			)
		);
		if ( is_wp_error( $response ) ) {
			return new Newslint_Opinion( 'incomplete', array(), $response->get_error_message(), $digest );
		}
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		if ( 200 !== wp_remote_retrieve_response_code( $response ) || ! isset( $answer['verdict'], $answer['reports']['json']['findings'] ) ) {
			$detail = isset( $answer['detail'] ) ? $answer['detail'] : wp_remote_retrieve_response_message( $response );
			return new Newslint_Opinion( 'incomplete', array(), $detail, $digest );
		}
		$report = $answer['reports']['json'];
		$known  = in_array( $answer['verdict'], array( 'pass', 'review', 'block' ), true );
		$failed = implode( '; ', array_column( $report['failures'], 'message' ) );
		return new Newslint_Opinion( $known ? $answer['verdict'] : 'incomplete', $report['findings'], $failed, $digest );
	}
}
